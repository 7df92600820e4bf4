"""How an operator says where the cluster is and how it is to be used."""

from pathlib import Path

import pytest

from search.engines import make_engine
from search.engines.elasticsearch.client import make_client
from search.engines.elasticsearch.options import Address, ElasticsearchOptions, read_options


def test_address_names_nodes_and_prefix() -> None:
    address = Address.parse("elasticsearch://one:9201,two,[::1]:9203/our-site")
    assert address.nodes == ("http://one:9201", "http://two:9200", "http://[::1]:9203")
    assert (address.prefix, address.user) == ("our-site", "")


def test_address_with_credentials_and_encryption() -> None:
    address = Address.parse("elasticsearch+https://reader:p%40ss%2Fword@search.example.org:9200")
    assert address.nodes == ("https://search.example.org:9200",)
    assert (address.user, address.password, address.prefix) == ("reader", "p@ss/word", "passerelle")
    assert "p@ss" not in repr(address)


@pytest.mark.parametrize(
    "url",
    [
        "elasticsearch://",
        "elasticsearch:///prefix",
        "elasticsearch://one,/prefix",
        "elasticsearch://one/Upper",
        "elasticsearch://one/with*star",
        "elasticsearch://one/a/b",
        "elasticsearch://one:port/prefix",
        "elasticsearch://reader:secret?@one/prefix",
    ],
)
def test_faulty_address_is_refused_without_telling_a_password(url: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r".+") as raised:
        make_engine(url, default_folder=tmp_path)
    assert "secret" not in str(raised.value)


def test_options_come_from_the_environment_and_the_rest_stays() -> None:
    options = read_options(
        {"ELASTICSEARCH_TIMEOUT": "1.5", "ELASTICSEARCH_SHARDS": "3", "ELASTICSEARCH_API_KEY": "k=="}
    )
    assert (options.timeout, options.shards, options.api_key) == (1.5, 3, "k==")
    assert options.retries == ElasticsearchOptions().retries
    assert read_options({"ELASTICSEARCH_RETRIES": ""}) == ElasticsearchOptions()
    assert "k==" not in repr(options)


def test_option_that_is_no_number_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="ELASTICSEARCH_REPLICAS must be a number"):
        read_options({"ELASTICSEARCH_REPLICAS": "two"})


@pytest.mark.parametrize(
    ("url", "options", "scheme"),
    [
        ("elasticsearch://one", ElasticsearchOptions(api_key="key"), "ApiKey"),
        ("elasticsearch://a:b@one", ElasticsearchOptions(), "Basic"),
        ("elasticsearch://one", ElasticsearchOptions(user="a", password="b"), "Basic"),
    ],
)
def test_client_says_who_asks(url: str, options: ElasticsearchOptions, scheme: str) -> None:
    headers = make_client(Address.parse(url), options)._headers
    assert headers["authorization"].startswith(scheme)
