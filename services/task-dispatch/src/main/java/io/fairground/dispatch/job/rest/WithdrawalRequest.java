package io.fairground.dispatch.job.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Items that are not to be answered any more.
 *
 * @param itemKeys 1 to 500
 * @param reason kept, and announced
 */
public record WithdrawalRequest(
        @NotNull @Size(min = 1, max = 500) List<@NotBlank @Size(max = 200) String> itemKeys,
        @NotBlank @Size(max = 500) String reason) {}
