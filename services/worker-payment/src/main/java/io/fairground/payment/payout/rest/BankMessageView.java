package io.fairground.payment.payout.rest;

import io.fairground.payment.payout.app.ExchangeBankFiles;

/**
 * What came of a bank's message.
 *
 * @param payments lines it has
 * @param moved payouts that went on
 * @param findings lines that contradict what is known: a person has to look
 */
public record BankMessageView(int payments, int moved, int unchanged, int findings) {

    static BankMessageView of(ExchangeBankFiles.Read read) {
        return new BankMessageView(read.lines(), read.moved(), read.unchanged(), read.findings());
    }
}
