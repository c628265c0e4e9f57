"""The words of each room; `ghg.texts.errors` and `ghg.texts.labels` put them together."""
