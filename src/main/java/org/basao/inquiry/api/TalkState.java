package org.basao.inquiry.api;

/** The life of a talk, moved by the producer asked. */
public enum TalkState {
    INVITED,
    SEEN,
    ANSWERED,
    DECLINED
}
