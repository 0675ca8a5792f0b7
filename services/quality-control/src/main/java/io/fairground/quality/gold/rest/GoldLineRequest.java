package io.fairground.quality.gold.rest;

import com.fasterxml.jackson.annotation.JsonProperty;

record GoldLineRequest(
        @JsonProperty(required = true) String itemKey,
        @JsonProperty(required = true) String label) {}
