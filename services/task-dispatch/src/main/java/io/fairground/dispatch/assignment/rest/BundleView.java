package io.fairground.dispatch.assignment.rest;

import java.util.List;

/**
 * Tasks in your hands, to be answered one by one.
 *
 * @param assignments fewer than you asked for where there are fewer tasks for you; each lasts as many times the lease of one task
 *     as you asked for
 */
public record BundleView(List<AssignmentView> assignments) {}
