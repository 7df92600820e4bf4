"""In and out: practices as files, one each, in the format that `schema` describes."""
