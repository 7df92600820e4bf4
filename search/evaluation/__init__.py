"""How well the search finds what judges found relevant: judged queries, measures, comparison of two runs."""
