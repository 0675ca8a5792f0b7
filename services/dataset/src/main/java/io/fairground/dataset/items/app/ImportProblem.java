package io.fairground.dataset.items.app;

import io.fairground.kit.problem.ProblemType;

/** Why an import is refused. */
public enum ImportProblem implements ProblemType {
    IMPORT_REJECTED("import-rejected", "The import has faulty lines; nothing was imported", 422),
    IMPORT_ID_REUSED("import-id-reused", "This import id was used for other bytes", 409),
    IMPORTS_BUSY("imports-busy", "As many imports are running as may", 503);

    private final String slug;
    private final String title;
    private final int status;

    ImportProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
