package org.basao.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {
    private enum Trial implements Permission {
        OPEN(false),
        BINDING(true);

        private final boolean verified;

        Trial(boolean verified) {
            this.verified = verified;
        }

        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.BUYER;
        }

        @Override
        public boolean needsVerified() {
            return verified;
        }
    }

    @Test
    void what_binds_others_needs_a_verified_organisation() {
        Actor waiting = Actor.person("P", new Acting("O", Side.BUYER, Role.MANAGER, null, false));
        assertThat(waiting.may(Trial.OPEN)).isTrue();
        assertThat(waiting.may(Trial.BINDING)).isFalse();
        Actor verified = Actor.person("P", new Acting("O", Side.BUYER, Role.MANAGER, null));
        assertThat(verified.may(Trial.BINDING)).isTrue();
        Actor other = Actor.person("P", new Acting("O", Side.PRODUCER, Role.MANAGER, null));
        assertThat(other.may(Trial.OPEN)).isFalse();
    }
}
