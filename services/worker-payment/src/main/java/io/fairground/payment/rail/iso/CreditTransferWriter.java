package io.fairground.payment.rail.iso;

import io.fairground.kernel.Money;
import io.fairground.payment.beneficiary.Beneficiary.BankAccount;
import io.fairground.payment.beneficiary.Beneficiary.MobileWallet;
import io.fairground.payment.rail.Instruction;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SEPA credit transfers as {@code pain.001.001.09}, payment by payment: a file of any length in little memory. */
public final class CreditTransferWriter {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int NAME_MAX = 70;

    private final XMLStreamWriter xml;
    private final CreditTransferFile file;

    private CreditTransferWriter(XMLStreamWriter xml, CreditTransferFile file) {
        this.xml = xml;
        this.file = file;
    }

    /**
     * @param payments all in the currency of the file's sum, to bank accounts
     * @throws IllegalStateException when they are not as many, or not as much, as the head of the file says
     */
    public static void write(CreditTransferFile file, Iterator<Instruction> payments, OutputStream out) {
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new CreditTransferWriter(xml, file).write(payments);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the file cannot be written", e);
        }
    }

    private void write(Iterator<Instruction> payments) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        groupHeader();
        xml.writeStartElement("PmtInf");
        paymentHeader();
        transfers(payments);
        xml.writeEndDocument();
        xml.flush();
    }

    private void groupHeader() throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        text("MsgId", file.messageId());
        text("CreDtTm", file.created());
        totals();
        name("InitgPty", file.debtor().holder());
        xml.writeEndElement();
    }

    private void paymentHeader() throws XMLStreamException {
        text("PmtInfId", file.messageId());
        text("PmtMtd", "TRF");
        totals();
        nested("SEPA", "PmtTpInf", "SvcLvl", "Cd");
        nested(file.executionDate().toString(), "ReqdExctnDt", "Dt");
        name("Dbtr", file.debtor().holder());
        nested(file.debtor().iban(), "DbtrAcct", "Id", "IBAN");
        var bic = file.debtorBic();
        if (bic == null) {
            nested("NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        } else {
            nested(bic, "DbtrAgt", "FinInstnId", "BICFI");
        }
        text("ChrgBr", "SLEV");
    }

    private void transfers(Iterator<Instruction> payments) throws XMLStreamException {
        int count = 0;
        var sum = Money.zero(file.sum().currency());
        while (payments.hasNext()) {
            var payment = payments.next();
            transfer(payment);
            count++;
            sum = sum.plus(payment.amount());
        }
        if (count != file.count() || !sum.equals(file.sum())) {
            throw new IllegalStateException("the file says %d payments of %s, and has %d of %s"
                    .formatted(file.count(), file.sum(), count, sum));
        }
    }

    private void transfer(Instruction payment) throws XMLStreamException {
        var account = switch (payment.beneficiary()) {
            case BankAccount bank -> bank;
            case MobileWallet _ -> throw new IllegalArgumentException("a wallet is no bank account");
        };
        xml.writeStartElement("CdtTrfTxInf");
        nested(payment.reference(), "PmtId", "EndToEndId");
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", payment.amount().currency());
        xml.writeCharacters(payment.amount().inMajorUnits().toPlainString());
        xml.writeEndElement();
        xml.writeEndElement();
        name("Cdtr", account.holder());
        nested(account.iban(), "CdtrAcct", "Id", "IBAN");
        nested("Fairground payout " + payment.reference(), "RmtInf", "Ustrd");
        xml.writeEndElement();
    }

    private void totals() throws XMLStreamException {
        text("NbOfTxs", Integer.toString(file.count()));
        text("CtrlSum", file.sum().inMajorUnits().toPlainString());
    }

    private void name(String element, String name) throws XMLStreamException {
        nested(SepaText.of(name, NAME_MAX), element, "Nm");
    }

    private void nested(String text, String... elements) throws XMLStreamException {
        for (var element : elements) {
            xml.writeStartElement(element);
        }
        xml.writeCharacters(text);
        for (int i = 0; i < elements.length; i++) {
            xml.writeEndElement();
        }
    }

    private void text(String element, String text) throws XMLStreamException {
        nested(text, element);
    }
}
