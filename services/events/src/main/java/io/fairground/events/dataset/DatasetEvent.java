package io.fairground.events.dataset;

import io.fairground.events.Event;

/** What the dataset service announces. */
public sealed interface DatasetEvent extends Event
        permits DatasetCreated, DatasetVersionPublished, GuidelinePublished, ItemsAdded, ReleaseCut {}
