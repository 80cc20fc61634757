package org.basao.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.basao.kernel.TaxCode;
import org.junit.jupiter.api.Test;

class TaxCodeSealTest {
    private static final TaxCode.Household CODE = new TaxCode.Household("001099000001");
    private final TaxCodeSeal seal = new TaxCodeSeal("one secret of at least thirty-two characters");
    private final TaxCodeSeal other = new TaxCodeSeal("another secret of at least thirty-two characters");

    @Test
    void what_is_sealed_can_be_opened_with_the_same_secret_only() {
        assertThat(seal.open(seal.seal(CODE))).isEqualTo(CODE);
        assertThatThrownBy(() -> other.open(seal.seal(CODE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(CODE.value());
    }

    @Test
    void one_changed_bit_is_noticed() {
        byte[] sealed = seal.seal(CODE);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void two_seals_of_a_code_differ_and_its_fingerprints_do_not() {
        assertThat(seal.seal(CODE)).isNotEqualTo(seal.seal(CODE));
        assertThat(seal.fingerprint(CODE)).hasSize(32).isEqualTo(seal.fingerprint(CODE));
        assertThat(seal.fingerprint(CODE)).isNotEqualTo(other.fingerprint(CODE));
        assertThat(seal.fingerprint(CODE)).isNotEqualTo(seal.fingerprint(new TaxCode.Household("001099000002")));
    }
}
