package io.fairground.payment.beneficiary;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** International bank account numbers (ISO 13616): form and check digits (ISO 7064, mod 97-10). */
final class Iban {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int HEAD = 4;

    private Iban() {}

    /** @throws IllegalArgumentException without the number in its message: what is refused may still be somebody's */
    static String checked(String text) {
        var iban = Beneficiary.compact(text);
        if (!FORM.matcher(iban).matches() || !remainder(iban).equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("not an IBAN: its form or its check digits are wrong");
        }
        return iban;
    }

    private static BigInteger remainder(String iban) {
        var digits = new StringBuilder();
        (iban.substring(HEAD) + iban.substring(0, HEAD))
                .chars()
                .forEach(letter -> digits.append(Character.getNumericValue(letter)));
        return new BigInteger(digits.toString()).mod(MODULUS);
    }
}
