package io.fairground.dispatch.eligibility.rest;

import io.fairground.dispatch.eligibility.Obstacle;

/**
 * One reason why you are not given tasks of a job.
 *
 * @param code for programs, such as {@code consent-missing}
 * @param sentence for you, with the numbers behind it
 */
public record ObstacleView(String code, String sentence) {

    public static ObstacleView of(Obstacle obstacle) {
        return new ObstacleView(obstacle.code(), obstacle.sentence());
    }
}
