"""claimcheck reads several news articles about one event and says where they cannot both be right."""
