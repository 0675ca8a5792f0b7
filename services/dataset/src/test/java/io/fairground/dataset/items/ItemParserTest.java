package io.fairground.dataset.items;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dataset.items.ItemParser.Parsed;
import io.fairground.dataset.items.LineReader.Line;
import io.fairground.kit.testing.EventMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemParserTest {

    private final ItemParser parser = new ItemParser(EventMapper.create());

    @Test
    void anItemKeepsItsFieldsInOrderAndItsNumbersToTheDigit() {
        var parsed = parse("""
                {"key":"k", "payload": {"z": 0.10, "a": 9223372036854775808, "é": [1, null, true, {"x": 1e2}]}}""");

        var item = ((Parsed.Sound) parsed).item();
        assertThat(item.line()).isEqualTo(7);
        assertThat(item.key()).isEqualTo("k");
        assertThat(new String(item.payload(), UTF_8))
                .isEqualTo("{\"z\":0.10,\"a\":9223372036854775808,\"é\":[1,null,true,{\"x\":1E+2}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"key":"k","payload":{                 | ``          | is not one JSON object
            {"key":"k","payload":{}} {}            | ``          | is not one JSON object
            {"key":"k","key":"l","payload":{}}     | ``          | is not one JSON object
            [1]                                    | ``          | is not a JSON object
            null                                   | ``          | is not a JSON object
            ` `                                    | ``          | is blank
            {"payload":{}}                         | /key        | must be a text that is not blank
            {"key":7,"payload":{}}                 | /key        | must be a text that is not blank
            {"key":" ","payload":{}}               | /key        | must be a text that is not blank
            {"key":"a\\u0000","payload":{}}        | /key        | contains U+0000 or half of a surrogate pair
            {"key":"k"}                            | /payload    | must be a JSON object
            {"key":"k","payload":[]}               | /payload    | must be a JSON object
            {"key":"k","payload":{},"x/y":1}       | /x~1y       | is not a field of an item
            {"key":"k","payload":{"a":["\\u0000"]}}| /payload/a/0| contains U+0000 or half of a surrogate pair
            {"key":"k","payload":{"a":"\\ud800"}}  | /payload/a  | contains U+0000 or half of a surrogate pair
            {"key":"k","payload":{"\\u0000":1}}    | /payload    | contains U+0000 or half of a surrogate pair
            {"key":"k","payload":{"a":1e400}}      | /payload/a  | is a number too large for a 64-bit float
            {"key":"k","payload":{"a":NaN}}        | ``          | is not one JSON object
            """)
    void aFaultyLineIsNamedWithAPointer(String line, String pointer, String detail) {
        var error = ((Parsed.Faulty) parse(line)).error();

        assertThat(error.line()).isEqualTo(7);
        assertThat(error.pointer()).isEqualTo(pointer);
        assertThat(error.detail()).startsWith(detail);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        var bytes = "{\"key\":\"k\",\"payload\":{\"a\":\"?\"}}".getBytes(UTF_8);
        bytes[27] = (byte) 0xc3;

        var parsed = parser.parse(new Line.Whole(7, bytes));

        assertThat(((Parsed.Faulty) parsed).error().detail()).isEqualTo("is not UTF-8");
    }

    @Test
    void aPayloadHasALimitAndAKeyHasOne() {
        var fits = "{\"key\":\"%s\",\"payload\":{\"a\":\"%s\"}}".formatted("k".repeat(200), "x".repeat((1 << 16) - 8));
        var tooLarge = "{\"key\":\"k\",\"payload\":{\"a\":\"%s\"}}".formatted("x".repeat((1 << 16) - 7));
        var keyTooLong = "{\"key\":\"%s\",\"payload\":{}}".formatted("k".repeat(201));

        assertThat(parse(fits)).isInstanceOf(Parsed.Sound.class);
        assertThat(((Parsed.Faulty) parse(tooLarge)).error().pointer()).isEqualTo("/payload");
        assertThat(((Parsed.Faulty) parse(keyTooLong)).error().pointer()).isEqualTo("/key");
    }

    @Test
    void nestingHasALimit() {
        var deep = "{\"key\":\"k\",\"payload\":{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}}";

        assertThat(parse(deep)).isInstanceOf(Parsed.Faulty.class);
    }

    private Parsed parse(String line) {
        return parser.parse(new Line.Whole(7, line.getBytes(UTF_8)));
    }
}
