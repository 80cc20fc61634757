package org.basao.intake.api;

/** The file as a whole cannot be taken: nothing of it was imported. */
public class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public UnreadableFile(Problem problem) {
        super(problem.reason().name());
        this.problem = problem;
    }

    public UnreadableFile(Reason reason, String... parameters) {
        this(new Problem(0, null, reason, parameters));
    }

    public Problem problem() {
        return problem;
    }
}
