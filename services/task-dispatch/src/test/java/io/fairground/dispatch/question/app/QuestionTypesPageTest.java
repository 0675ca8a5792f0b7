package io.fairground.dispatch.question.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dispatch.question.CheckedAnswer;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.Question;
import io.fairground.dispatch.question.Questions;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kit.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/concepts/question-types.md} shows is true. */
class QuestionTypesPageTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```json (\\w+)\\n(.*?)^```");

    private final CheckAnswer checkAnswer = new CheckAnswer(new ObjectMapper());

    @Test
    void eachKindIsShownAndEachAnswerFits() throws IOException {
        var questions = blocks("question").stream().map(Questions::of).toList();
        var items = blocks("item");
        var answers = blocks("answer");

        assertThat(questions.stream().map(Question::kind)).contains(QuestionKind.values());
        for (var i = 0; i < questions.size(); i++) {
            assertThat(questions.get(i).allFaults()).isEmpty();
            assertThat(check(questions.get(i), items.get(i), answers.get(i)))
                    .as(answers.get(i))
                    .isInstanceOf(CheckedAnswer.Valid.class);
        }
    }

    @Test
    void declinedTasksAreAnswersToAny() throws IOException {
        assertThat(blocks("decline"))
                .hasSize(2)
                .allSatisfy(answer -> assertThat(check(Questions.of(Questions.BOX), "{}", answer))
                        .isInstanceOf(CheckedAnswer.Valid.class));
    }

    private CheckedAnswer check(Question question, String item, String answer) {
        return checkAnswer.check(JobQuestion.first(question), null, Questions.members(answer), () -> item);
    }

    private static List<String> blocks(String what) throws IOException {
        var page = Files.readString(Checkout.root().resolve("docs/concepts/question-types.md"));
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(what))
                .map(block -> block.group(2))
                .toList();
    }
}
