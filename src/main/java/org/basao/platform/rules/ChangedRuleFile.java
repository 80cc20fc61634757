package org.basao.platform.rules;

/** A file was changed under a key that is already loaded. The start stops: nobody could say which rules hold. */
public class ChangedRuleFile extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ChangedRuleFile(RuleFile file) {
        super(file.path() + " has changed since it was loaded as " + file.kind() + " " + file.versionKey()
                + ": restore it, or give the new rules a new version key");
    }
}
