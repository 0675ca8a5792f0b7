package io.fairground.dispatch.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.kit.json.StrictJson;
import io.fairground.kit.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobRulesTest {

    private static final ObjectMapper JSON = mapper();

    @Test
    void nothingSaidIsNoRuleAtAll() throws Exception {
        assertThat(read("{}")).isEqualTo(JobRules.NONE);
        assertThat(JobRules.NONE.lookAtWorkers()).isFalse();
        assertThat(JobRules.NONE.faults()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        var rules = read("""
                {"purpose": "QUALIFICATION", "grants": {"name": "medicine", "passMark": 0.8, "validDays": 365},
                 "regions": ["KE", "US-CA"], "languages": ["sw"], "levels": ["EXPERT"],
                 "qualifications": [{"name": "acme/biology"}], "skill": {"accuracyMin": 0.7},
                 "sensitive": [{"kind": "GORE", "inRowMax": 10}], "hours": {"dailyMinutesMax": 120},
                 "newAccounts": {"youngerThanDays": 7, "answersMax": 10},
                 "apart": [{"workerId": "01980000-0000-7000-8000-000000000001",
                            "otherId": "01980000-0000-7000-8000-000000000002"}]}""");

        assertThat(rules.faults()).isEmpty();
        assertThat(rules.sensitive().getFirst().dailyTasksMax()).isEqualTo(200);
        assertThat(read(JSON.writeValueAsString(rules))).isEqualTo(rules);
    }

    @Test
    void aWorkerDoesNotReadWhoIsNamed() throws Exception {
        var rules = read("""
                {"regions": ["KE"], "onlyWorkers": ["01980000-0000-7000-8000-000000000001"],
                 "withoutWorkers": ["01980000-0000-7000-8000-000000000002"],
                 "apart": [{"workerId": "01980000-0000-7000-8000-000000000001",
                            "otherId": "01980000-0000-7000-8000-000000000002"}]}""");

        assertThat(JSON.writeValueAsString(rules.shownToWorkers())).isEqualTo("""
                {"purpose":"LABELING","regions":["KE"]}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"purpose": "QUALIFICATION"}                                  | /grants
            {"grants": {"name": "medicine", "passMark": 0.8}}             | /grants
            {"purpose": "QUALIFICATION", "grants": {"name": "a/b", "passMark": 0.8}} | /grants/name
            {"purpose": "QUALIFICATION", "grants": {"name": "medicine"}}  | /grants/passMark
            {"regions": ["KE", "KE"]}                                     | /regions
            {"qualifications": [{"name": "Medicine"}]}                    | /qualifications/0/name
            {"qualifications": [{"name": "medicine", "levelMin": 11}]}    | /qualifications/0/levelMin
            {"skill": {}}                                                 | /skill/accuracyMin
            {"sensitive": [{}]}                                           | /sensitive/0/kind
            {"sensitive": [{"kind": "GORE", "dailyTasksMax": 201}]}       | /sensitive/0/dailyTasksMax
            {"sensitive": [{"kind": "GORE", "breakMinutes": 14}]}         | /sensitive/0/breakMinutes
            {"sensitive": [{"kind": "GORE"}, {"kind": "GORE"}]}           | /sensitive
            {"hours": {"dailyMinutesMax": 0}}                             | /hours/dailyMinutesMax
            {"newAccounts": {"youngerThanDays": 7}}                       | /newAccounts
            {"newAccounts": {"answersMax": 7}}                            | /newAccounts/youngerThanDays
            {"apart": [{}]}                                               | /apart/0
            """)
    void aRuleThatMakesNoSenseIsPointedTo(String rules, String pointer) throws Exception {
        assertThat(read(rules).faults()).extracting(FieldError::pointer).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, false", "5, 4, true", "5, 3, false", "10, 8, true", "10, 7, false"})
    void passedIsWhoAnsweredEnoughKnownItemsRightOftenEnough(int known, int right, boolean passed) {
        var qualification = new GrantedQualification("medicine", 1, 0.8, 5, null);

        assertThat(qualification.isPassedWith(known, right)).isEqualTo(passed);
    }

    private static JobRules read(String json) throws Exception {
        return JSON.readValue(json, JobRules.class);
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        StrictJson.apply(mapper);
        return mapper;
    }
}
