"""The thesaurus as a file: SKOS in Turtle, its rules, and its way into the database and back."""
