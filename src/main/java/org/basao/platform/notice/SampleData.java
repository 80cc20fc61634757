package org.basao.platform.notice;

/** Whether sample data is loaded, which every mail then says (law 12). */
public interface SampleData {
    boolean holdsSampleData();
}
