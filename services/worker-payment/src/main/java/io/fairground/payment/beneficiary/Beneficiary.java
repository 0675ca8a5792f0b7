package io.fairground.payment.beneficiary;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who receives a payout, and where. Personal data: stored encrypted, and written out only to the rail; {@link #masked}
 * is all that answers and logs may hold, and what {@code toString} gives.
 */
public sealed interface Beneficiary {

    /** The name of the account's holder, as the rail knows it. */
    String holder();

    /** Enough to recognise one's own account, too little to use another's. */
    String masked();

    /** @param iban of ISO 13616, without spaces, its check digits right */
    record BankAccount(String holder, String iban) implements Beneficiary {

        public BankAccount {
            holder = holderOf(holder);
            iban = Iban.checked(iban);
        }

        @Override
        public String masked() {
            return iban.substring(0, 2) + "** **** " + iban.substring(iban.length() - VISIBLE);
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /** @param msisdn the wallet's phone number, international (E.164) */
    record MobileWallet(String holder, String msisdn) implements Beneficiary {

        public MobileWallet {
            holder = holderOf(holder);
            msisdn = msisdn.replaceAll("[ -]", "");
            if (!MSISDN.matcher(msisdn).matches()) {
                throw new IllegalArgumentException("a wallet is named by its phone number, such as +254712345678");
            }
        }

        @Override
        public String masked() {
            return msisdn.substring(0, VISIBLE) + " *** " + msisdn.substring(msisdn.length() - 3);
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    Pattern MSISDN = Pattern.compile("\\+[1-9][0-9]{7,14}");
    int VISIBLE = 4;
    int HOLDER_MAX = 70;

    private static String holderOf(String holder) {
        var stripped = holder.strip();
        if (stripped.isEmpty()
                || stripped.length() > HOLDER_MAX
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the holder's name has 1 to " + HOLDER_MAX + " characters");
        }
        return stripped;
    }

    /** Upper case without the spaces people write. */
    static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
