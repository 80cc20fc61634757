package org.basao.inquiry.api;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.basao.platform.security.Permission;
import org.basao.platform.security.Requires;
import org.basao.platform.security.Role;
import org.basao.platform.security.Scope;
import org.basao.platform.security.Side;

/** What may be done with requests, talks and deals; only the own organisation's rows are reached. */
public enum InquiryPermission implements Permission {
    /** Read the own organisation's requests and what was answered. */
    SEE_REQUESTS {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.BUYER;
        }
    },
    /** Write requests, send them, end them, talk about them. */
    ASK {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.BUYER && role.isAtLeast(Role.MEMBER);
        }
    },
    /** Bind the organisation: accept lines, waive a certificate. */
    ACCEPT {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.BUYER && role.isAtLeast(Role.MEMBER);
        }

        @Override
        public boolean needsVerified() {
            return true;
        }
    },
    /** Read what the own organisation was asked. */
    SEE_TALKS {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.PRODUCER;
        }
    },
    /** Read a talk in which the own organisation takes part, on either side. */
    FOLLOW {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.BUYER || side == Side.PRODUCER;
        }
    },
    /** Answer: ask back, decline, offer. */
    ANSWER {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.PRODUCER && role.isAtLeast(Role.MEMBER);
        }

        @Override
        public boolean needsVerified() {
            return true;
        }
    },
    /** Agree to an offer that is worth more than members may send, and say from which value on. */
    APPROVE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.PRODUCER && role.isAtLeast(Role.MANAGER);
        }

        @Override
        public boolean needsVerified() {
            return true;
        }
    },
    /** See who asked whom for what and what came of it in the territory, never prices, words or files. */
    OVERSEE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.PROVINCE || side == Side.CENTRAL;
        }
    };

    /** Programs of an organisation do what its members do; what is for managers and officers stays with people. */
    @Override
    public Optional<Scope> scope() {
        return switch (this) {
            case SEE_REQUESTS, SEE_TALKS, FOLLOW -> Optional.of(Scope.READ_INQUIRIES);
            case ASK, ACCEPT, ANSWER -> Optional.of(Scope.WRITE_INQUIRIES);
            case APPROVE, OVERSEE -> Optional.empty();
        };
    }

    /** Names the permission of a use case. */
    @Requires
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    public @interface Needed {
        @Nonbinding
        InquiryPermission value();
    }
}
