"""What views are made of: text made safe, letters, bars, tables, times, and blocks with what they say."""
