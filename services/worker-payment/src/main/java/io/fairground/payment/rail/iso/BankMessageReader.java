package io.fairground.payment.rail.iso;

import io.fairground.payment.rail.Evidence.Outcome;
import io.fairground.payment.rail.Evidence.Source;
import io.fairground.payment.rail.iso.BankMessage.Line;
import io.fairground.payment.rail.iso.BankMessage.WholeFile;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code pain.002} (any version) and {@code camt.054} by the names of their elements. Nothing outside the file is
 * ever fetched, and a document type is refused: that is how XML attacks begin.
 */
public final class BankMessageReader {

    private static final int LINES_MAX = 100_000;
    private static final String STATUS_REPORT = "CstmrPmtStsRpt";
    private static final String NOTIFICATION = "BkToCstmrDbtCdtNtfctn";

    private final Deque<String> path = new ArrayDeque<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> group = new HashMap<>();
    private final Map<String, String> entry = new HashMap<>();
    private final Map<String, String> transaction = new HashMap<>();
    private int transactionsOfEntry;

    private BankMessageReader() {}

    /** @throws IllegalArgumentException when it is neither of the two */
    public static BankMessage read(InputStream in) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(in);
            var message = new BankMessageReader().read(xml);
            xml.close();
            return message;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not well-formed XML, or with a document type", e);
        }
    }

    private BankMessage read(XMLStreamReader xml) throws XMLStreamException {
        var kind = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type is refused");
                case XMLStreamConstants.START_ELEMENT -> {
                    kind = path.size() == 1 ? xml.getLocalName() : kind;
                    start(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> characters(xml.getText());
                default -> {}
            }
        }
        var messageId = group.getOrDefault("MsgId", "");
        return switch (kind) {
            case STATUS_REPORT -> new BankMessage(messageId, wholeFile(), lines);
            case NOTIFICATION -> new BankMessage(messageId, Optional.empty(), lines);
            default -> throw new IllegalArgumentException("neither pain.002 nor camt.054");
        };
    }

    private void start(XMLStreamReader xml) {
        var name = xml.getLocalName();
        switch (name) {
            case "Ntry" -> {
                entry.clear();
                transactionsOfEntry = 0;
            }
            case "TxDtls", "TxInfAndSts" -> transaction.clear();
            case "RtrInf" -> transaction.put("RtrInf", "yes");
            default -> {}
        }
        path.push(name);
        var currency = xml.getAttributeValue(null, "Ccy");
        if (currency != null) {
            place().put("Ccy", currency);
        }
    }

    private void characters(String text) {
        if (!text.isBlank()) {
            place().merge(keyOf(), text.strip(), String::concat);
        }
    }

    /** The innermost thing that is spoken of: a transaction, a booking, or the file. */
    private Map<String, String> place() {
        if (path.contains("TxDtls") || path.contains("TxInfAndSts")) {
            return transaction;
        }
        return path.contains("Ntry") ? entry : group;
    }

    /** The element, with its parent where the name alone says too little. */
    private String keyOf() {
        var parts = path.iterator();
        var name = parts.hasNext() ? parts.next() : "";
        var parent = parts.hasNext() ? parts.next() : "";
        return switch (name) {
            case "Cd", "Prtry", "Amt", "Id" -> parent + "/" + name;
            default -> name;
        };
    }

    private void end(String name) {
        path.pop();
        switch (name) {
            case "TxInfAndSts" -> addReported();
            case "TxDtls" -> addBooked();
            case "Ntry" -> {
                if (transactionsOfEntry == 0) {
                    transaction.clear();
                    addBooked();
                }
            }
            default -> {}
        }
    }

    private void addReported() {
        var id = transaction.get("OrgnlEndToEndId");
        var status = transaction.getOrDefault("TxSts", "");
        if (id != null) {
            var reference = transaction.getOrDefault("StsId", group.getOrDefault("MsgId", ""));
            add(new Line(id, Source.STATUS_REPORT, outcomeOf(status), reference + " " + status, null, null));
        }
    }

    private void addBooked() {
        transactionsOfEntry++;
        var id = transaction.getOrDefault("EndToEndId", entry.getOrDefault("EndToEndId", "NOTPROVIDED"));
        var status = entry.getOrDefault("Sts/Cd", entry.getOrDefault("Sts", ""));
        if (!"BOOK".equals(status)) {
            return;
        }
        var direction = transaction.getOrDefault("CdtDbtInd", entry.getOrDefault("CdtDbtInd", ""));
        var isReturn = "CRDT".equals(direction) || transaction.containsKey("RtrInf");
        var outcome = isReturn ? Outcome.NOT_PAID : Outcome.PAID;
        add(new Line(id, Source.STATEMENT, outcome, bookingReference(), amountOf(), currencyOf()));
    }

    private String bookingReference() {
        var own = transaction.get("AcctSvcrRef");
        var ofEntry = entry.getOrDefault("AcctSvcrRef", entry.getOrDefault("NtryRef", group.getOrDefault("MsgId", "")));
        return own != null ? own : ofEntry + "/" + transactionsOfEntry;
    }

    private @Nullable String amountOf() {
        var own = transaction.get("TxDtls/Amt");
        return own != null ? own : entry.get("Ntry/Amt");
    }

    private @Nullable String currencyOf() {
        var own = transaction.get("Ccy");
        return own != null ? own : entry.get("Ccy");
    }

    private void add(Line line) {
        if (lines.size() == LINES_MAX) {
            throw new IllegalArgumentException("a file has at most " + LINES_MAX + " payments");
        }
        lines.add(line);
    }

    private Optional<WholeFile> wholeFile() {
        var original = group.get("OrgnlMsgId");
        var status = group.getOrDefault("GrpSts", group.getOrDefault("PmtInfSts", ""));
        return original == null ? Optional.empty() : Optional.of(new WholeFile(original, outcomeOf(status)));
    }

    /**
     * Codes of ISO 20022's external payment status: settled, refused, or under way. A part that was accepted says nothing
     * of the payments that are not named.
     */
    private static Outcome outcomeOf(String status) {
        return switch (status) {
            case "ACSC", "ACCC" -> Outcome.PAID;
            case "RJCT", "CANC" -> Outcome.NOT_PAID;
            default -> Outcome.PENDING;
        };
    }
}
