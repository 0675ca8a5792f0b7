package io.fairground.dispatch.job.rest;

import java.util.UUID;

/** @param withdrawn how many of the items named were not withdrawn before */
public record WithdrawalView(UUID jobId, int withdrawn) {}
