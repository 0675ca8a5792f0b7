package io.fairground.quality.gold.app;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

/** How long gold is shown, when it is taken for leaked, and what takes its place. Public for the validator of its groups. */
@ConfigMapping(prefix = "fairground.gold")
public interface GoldConfig {

    /** Answers to one item that are measured; after them it retires. */
    @Min(1)
    int showingsMax();

    Leak leak();

    Mint mint();

    /** See {@link io.fairground.quality.gold.RisingAccuracy}. */
    interface Leak {

        /** Answers to an item before anything is said about it. */
        @Min(2)
        int answersMin();

        /** Probability with which an item that has no trend is taken for leaked, at one look. */
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("0.5")
        double significance();
    }

    /** See {@link io.fairground.quality.gold.mint.MintRule} and {@link io.fairground.quality.gold.mint.MintPlan}. */
    interface Mint {

        /** Used answers of a task that may become gold. */
        @Min(2)
        int answersMin();

        /** Probability of its choice, by the agreement of its answers. */
        @DecimalMin("0.5")
        @DecimalMax("1")
        double agreementMin();

        /** Regions that must be among those who agree, where the job has so many. */
        @Min(1)
        int regionsMin();

        /** Known tasks that must be firmly agreed before a job mints. */
        @Min(1)
        int knownMin();

        /** How often firm agreement must have been right on them. */
        @DecimalMin("0.5")
        @DecimalMax("1")
        double reliabilityMin();

        /** Weight of an answer to a minted item whose truth is certain; to a known one it is 1. */
        @DecimalMin("0")
        @DecimalMax("1")
        double weight();

        /** A minted truth less probable than this, given all answers by now, retires. */
        @DecimalMin("0.5")
        @DecimalMax("1")
        double contestedBelow();

        /** Answers to a minted item that are aimed at. */
        @Min(1)
        int showings();

        /** Share of a job's budgeted answers (tasks times maximum overlap) that may be asked for; 0 asks for none. */
        @DecimalMin("0")
        @DecimalMax("1")
        double askedShare();
    }
}
