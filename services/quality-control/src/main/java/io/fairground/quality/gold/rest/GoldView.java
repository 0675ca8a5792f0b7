package io.fairground.quality.gold.rest;

/** All that is ever said about gold: how much there is. */
public record GoldView(int goldCount) {}
