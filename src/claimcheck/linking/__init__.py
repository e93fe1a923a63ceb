"""Parts of `link`: whether two clusters are one entity, the entities that come of it, and the extractions led to them."""
