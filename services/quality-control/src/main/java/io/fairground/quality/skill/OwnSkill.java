package io.fairground.quality.skill;

/** A worker's skill as she may see it herself. Nothing of it is computed from gold: see {@link SkillExplanation}. */
public sealed interface OwnSkill {

    Skill skill();

    /** How it was computed. */
    SkillExplanation explanation();

    /** How often her answers agree with the labels. */
    record Agreement(Skill skill) implements OwnSkill {

        public Accuracy accuracy() {
            return skill.tally().agreement();
        }

        @Override
        public SkillExplanation explanation() {
            return SkillExplanation.ofAgreement(skill.tally());
        }
    }

    /** The job asks for views: there is no score. */
    record Unscored(Skill skill) implements OwnSkill {

        @Override
        public SkillExplanation explanation() {
            return SkillExplanation.ofSubjective(skill.tally());
        }
    }

    static OwnSkill of(Skill skill) {
        return skill.subjective() ? new Unscored(skill) : new Agreement(skill);
    }
}
