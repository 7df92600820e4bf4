"""The fields of a practice, in the order of the record: one abstract model a section, its panels beside its fields."""
