"""What a report tells about who wrote it: found, put in neutral words, made coarser."""
