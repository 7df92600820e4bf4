"""What words mean for finding: text in, terms out, the same for index and question and for every engine."""
