package dev.vitrine.ai.openai;

import tools.jackson.databind.node.ObjectNode;

/// How much a model thinks before it answers.
enum Effort {
    /// Not at all: gpt-6-luna, gpt-6.1-terra and others can.
    NONE("none", 0),
    /// A little: gpt-6.1-sol, gpt-6-astra and the older thinking models cannot do without.
    LOW("low", 2000),
    /// Nothing is said about it, to models that never think.
    UNSAID("", 0);

    private final String label;
    private final int tokens;

    Effort(String label, int tokens) {
        this.label = label;
        this.tokens = tokens;
    }

    /// What to try when a model does not know it; itself when there is nothing left.
    Effort next() {
        return this == NONE ? LOW : UNSAID;
    }

    /// How many tokens its thoughts may take, which count under the same bound as its answer. The
    /// catalogue has the same number for those models.
    int tokens() {
        return tokens;
    }

    void addTo(ObjectNode wanted) {
        if (!label.isEmpty()) {
            wanted.putObject("reasoning").put("effort", label);
        }
    }
}
