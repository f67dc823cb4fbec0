package dev.stepup.samples.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferFormTest {

    @ParameterizedTest
    @CsvSource({"10, 10", "12.50, 12.50", "'12,50', 12.50", "-3, -3"})
    void amount_typedWithPointOrComma_isRead(String typed, BigDecimal amount) {
        assertThat(TransferForm.euros(typed)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "1e9", "1.000,00", "12.", "0x10", "1234567890123456"})
    void amount_thatIsNoPlainNumber_comesToZeroSoThatItIsRefused(String typed) {
        assertThat(TransferForm.euros(typed)).isZero();
    }
}
