"""The engine for those who outgrow one machine: an Elasticsearch cluster of version 9."""
