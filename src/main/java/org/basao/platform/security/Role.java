package org.basao.platform.security;

/** What a person is in an organisation; each may do what those before it may. */
public enum Role {
    VIEWER,
    MEMBER,
    MANAGER;

    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
