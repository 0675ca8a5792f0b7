package io.fairground.payment.rail.iso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.kernel.Money;
import io.fairground.payment.Fixtures;
import io.fairground.payment.beneficiary.Beneficiary.BankAccount;
import io.fairground.payment.rail.Instruction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** P6: bank files that hold to the official schema. */
class CreditTransferWriterTest {

    private static final BankAccount DEBTOR = new BankAccount("Fairground", "DE89370400440532013000");
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00.123456Z");

    @ParameterizedTest
    @CsvSource({"1, COBADEFFXXX", "3,", "250,"})
    void theFileHoldsToTheSchemaWithRightTotals(int count, String bic) throws Exception {
        // Given
        var payments = payments(count);
        var sum = payments.stream().map(Instruction::amount).reduce(Money.zero("EUR"), Money::plus);

        // When
        var bytes = new ByteArrayOutputStream();
        CreditTransferWriter.write(file(bic, count, sum), payments.iterator(), bytes);

        // Then
        validate("pain.001.001.09.xsd", bytes.toByteArray());
        var document = parse(bytes.toByteArray());
        assertThat(texts(document, "NbOfTxs")).containsExactly("" + count, "" + count);
        assertThat(texts(document, "CtrlSum"))
                .containsExactly(
                        sum.inMajorUnits().toPlainString(), sum.inMajorUnits().toPlainString());
        assertThat(texts(document, "EndToEndId"))
                .hasSize(count)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(35));
        assertThat(texts(document, "Nm")).allMatch(name -> name.matches("[a-zA-Z0-9/\\-?:().,'+ ]{1,70}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ångström & Søn         | Angstrom + Son
            Straße Łódź            | Strasse Lodz
            //ab//c/               | ab/c
            <b>x</b>               | .b.x./b.
            王小明                  | ...
            """)
    void namesAreWrittenInTheCharactersOfSepa(String name, String written) {
        assertThat(SepaText.of(name, 70)).isEqualTo(written);
        assertThat(SepaText.of("x".repeat(100), 70)).hasSize(70);
    }

    @Test
    void aHeadThatSaysOtherThanTheBodyIsNoFile() {
        var payments = payments(3);
        var sum = payments.stream().map(Instruction::amount).reduce(Money.zero("EUR"), Money::plus);
        var nowhere = OutputStream.nullOutputStream();

        assertThatThrownBy(() -> CreditTransferWriter.write(file(null, 4, sum), payments.iterator(), nowhere))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> CreditTransferWriter.write(
                        file(null, 3, sum.plus(new Money(1, "EUR"))), payments.iterator(), nowhere))
                .isInstanceOf(IllegalStateException.class);
    }

    /** A file in memory before it is written would let all payments wait for the first byte. */
    @Test
    void tenThousandPaymentsAreWrittenInBoundedMemory() {
        // Given: payments that exist only while they are asked for, and a stream that holds no more than a buffer
        var alive = new AtomicInteger();
        var written = new long[1];
        var longest = new int[1];
        var out = new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written[0] += length;
                longest[0] = Math.max(longest[0], length);
                alive.set(0); // what was made before this is on its way out
            }
        };
        var mostWaiting = new int[1];
        var payments = IntStream.range(0, 10_000)
                .mapToObj(i -> {
                    mostWaiting[0] = Math.max(mostWaiting[0], alive.incrementAndGet());
                    return payment(i, 100);
                })
                .iterator();

        // When
        CreditTransferWriter.write(file(null, 10_000, new Money(1_000_000, "EUR")), payments, out);

        // Then
        assertThat(written[0]).isGreaterThan(3_000_000);
        assertThat(mostWaiting[0]).isLessThan(100);
        assertThat(longest[0]).isLessThan(100_000);
    }

    private static CreditTransferFile file(@Nullable String bic, int count, Money sum) {
        return new CreditTransferFile(
                Instruction.referenceOf(Fixtures.IDS.next()),
                NOW,
                LocalDate.parse("2026-12-01"),
                DEBTOR,
                bic,
                count,
                sum);
    }

    private static List<Instruction> payments(int count) {
        return IntStream.range(0, count).mapToObj(i -> payment(i, 1 + 37L * i)).toList();
    }

    private static Instruction payment(int number, long minor) {
        var holder = number % 2 == 0 ? "Zoë Ünal & \"Łukasz\" <" + number + ">" : "Ann " + number;
        return new Instruction(
                Fixtures.IDS.next(), new Money(minor, "EUR"), new BankAccount(holder, "FR1420041010050500013M02606"));
    }

    static void validate(String schema, byte[] xml) throws Exception {
        var source = Objects.requireNonNull(CreditTransferWriterTest.class.getResource("/" + schema), schema);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(source)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> texts(Document document, String element) {
        var found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
