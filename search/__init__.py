"""Finding practices: values, analysis and engines. Imports no other app of the project."""
