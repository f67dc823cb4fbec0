package dev.stepup.samples.bank;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a customer's account comes to.
 *
 * @param transfers how many there were
 * @param sent what they come to, in euros
 */
public record Account(int transfers, BigDecimal sent) {

    static Account of(List<Transfer> transfers) {
        BigDecimal sent = transfers.stream().map(Transfer::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return new Account(transfers.size(), sent);
    }
}
