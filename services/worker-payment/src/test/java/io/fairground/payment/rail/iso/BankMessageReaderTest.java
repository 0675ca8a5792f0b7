package io.fairground.payment.rail.iso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.payment.rail.Evidence.Outcome;
import io.fairground.payment.rail.Evidence.Source;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankMessageReaderTest {

    private static final String REPORT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
              <CstmrPmtStsRpt>
                <GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-11-30T12:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts>
                  <OrgnlMsgId>F7</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>%s</GrpSts>
                </OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts>
                  <OrgnlPmtInfId>F7</OrgnlPmtInfId>
                  <TxInfAndSts>
                    <StsId>S1</StsId><OrgnlEndToEndId>one</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                    <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>
                  </TxInfAndSts>
                  <TxInfAndSts><OrgnlEndToEndId>two</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
                  <TxInfAndSts><OrgnlEndToEndId>three</OrgnlEndToEndId><TxSts>PDNG</TxSts></TxInfAndSts>
                </OrgnlPmtInfAndSts>
              </CstmrPmtStsRpt>
            </Document>""";

    /** A batch of two, a payment with a reference of its own, one that came back, and one not booked yet. */
    private static final String BOOKINGS = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
              <BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>N1</MsgId><CreDtTm>2026-11-30T18:00:00Z</CreDtTm></GrpHdr>
                <Ntfctn>
                  <Id>N1-1</Id>
                  <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
                  <Ntry>
                    <NtryRef>1</NtryRef><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                    <AcctSvcrRef>A1</AcctSvcrRef><BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>
                    <NtryDtls>
                      <TxDtls><Refs><EndToEndId>one</EndToEndId></Refs><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>
                      <TxDtls><Refs><AcctSvcrRef>A1b</AcctSvcrRef><EndToEndId>two</EndToEndId></Refs><Amt Ccy="EUR">20.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>
                    </NtryDtls>
                  </Ntry>
                  <Ntry>
                    <NtryRef>2</NtryRef><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                    <AcctSvcrRef>A2</AcctSvcrRef><BkTxCd><Prtry><Cd>NRTI</Cd></Prtry></BkTxCd>
                    <NtryDtls><TxDtls><Refs><EndToEndId>one</EndToEndId></Refs><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                      <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>
                  </Ntry>
                  <Ntry>
                    <Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts>
                    <BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>
                    <NtryDtls><TxDtls><Refs><EndToEndId>three</EndToEndId></Refs><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls>
                  </Ntry>
                </Ntfctn>
              </BkToCstmrDbtCdtNtfctn>
            </Document>""";

    @Test
    void aReportSaysWhatBecameOfEachPayment() throws Exception {
        // Given: the sample is what a bank may send
        var xml = REPORT.formatted("PART");
        CreditTransferWriterTest.validate("pain.002.001.10.xsd", CreditTransferWriterTest.utf8(xml));

        // When
        var message = read(xml);

        // Then
        assertThat(message.messageId()).isEqualTo("B1");
        assertThat(message.wholeFile()).contains(new BankMessage.WholeFile("F7", Outcome.PENDING));
        assertThat(message.lines())
                .containsExactly(
                        new BankMessage.Line("one", Source.STATUS_REPORT, Outcome.NOT_PAID, "S1 RJCT", null, null),
                        new BankMessage.Line("two", Source.STATUS_REPORT, Outcome.PAID, "B1 ACSC", null, null),
                        new BankMessage.Line("three", Source.STATUS_REPORT, Outcome.PENDING, "B1 PDNG", null, null));
    }

    @Test
    void aFileThatWasRefusedAsAWholeIsSaidSo() {
        assertThat(read(REPORT.formatted("RJCT")).wholeFile())
                .contains(new BankMessage.WholeFile("F7", Outcome.NOT_PAID));
    }

    @Test
    void bookingsSayWhatLeftAndWhatCameBack() throws Exception {
        // Given: the schema of camt.052 has the same bookings under another root
        var asReport = BOOKINGS.replace("camt.054.001.08", "camt.052.001.08")
                .replace("BkToCstmrDbtCdtNtfctn", "BkToCstmrAcctRpt")
                .replace("Ntfctn>", "Rpt>");
        CreditTransferWriterTest.validate("camt.052.001.08.xsd", CreditTransferWriterTest.utf8(asReport));

        // When
        var lines = read(BOOKINGS).lines();

        // Then: what is pending is not booked
        assertThat(lines)
                .containsExactly(
                        new BankMessage.Line("one", Source.STATEMENT, Outcome.PAID, "A1/1", "10.00", "EUR"),
                        new BankMessage.Line("two", Source.STATEMENT, Outcome.PAID, "A1b", "20.00", "EUR"),
                        new BankMessage.Line("one", Source.STATEMENT, Outcome.NOT_PAID, "A2/1", "10.00", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document><CstmrPmtStsRpt>&e;</CstmrPmtStsRpt></Document>",
                "<Document><FIToFICstmrCdtTrf/></Document>",
                "<Document>",
                "no xml"
            })
    void whatIsNeitherIsRefused(String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BankMessage read(String xml) {
        return BankMessageReader.read(new ByteArrayInputStream(CreditTransferWriterTest.utf8(xml)));
    }
}
