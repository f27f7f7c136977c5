"""The barrier model: phases with signals and barriers, which phase are we in, the figure."""
