package dev.peekwire.json.routing;

/** A plan's file with every field in it, and as many rules as asked for. */
final class PlanText {
    private static final String HEAD =
            """
            {
              "$schema": "https://peekwire.dev/schemas/routing-plan.schema.json",
              "teams": {
                "billing": {
                  "selection": "longest-idle",
                  "offers": {
                    "mode": "offer",
                    "timeout": "15s",
                    "fanout": 2,
                    "misses": 4,
                    "reofferAfter": "45s"
                  },
                  "hours": "office",
                  "queueLimit": 500,
                  "maxWait": "2h",
                  "ageing": "90s",
                  "handling": "12m",
                  "fallback": "refuse"
                },
                "support": {
                  "hours": { "zone": "America/New_York", "week": { "sat": "09:00-17:30" } }
                }
              },
              "hours": {
                "office": {
                  "zone": "Europe/Oslo",
                  "week": {
                    "mon-fri": ["08:00-12:00", "13:00-17:00"],
                    "sun": ["22:00-02:00"]
                  },
                  "dates": { "2026-12-24": ["08:00-11:00"] },
                  "yearly": { "12-25": [] }
                }
              },
              "weights": { "video": 3 },
              "rules": [
            """;

    private static final String RULE =
            """
                {
                  "name": "rule %d",
                  "when": {
                    "topic": "topic %d",
                    "language": ["fr", "pt-BR"],
                    "attributes": {
                      "plan": ["gold", "silver"],
                      "basket": { "atLeast": 100, "below": 5000.5 },
                      "cart": { "above": 1, "atMost": 9 },
                      "coupon": { "present": true }
                    },
                    "page": "/shop/**",
                    "open": "office",
                    "within": { "zone": "UTC", "week": { "mon-sun": ["00:00-24:00"] } },
                    "returning": false,
                    "all": [{ "topic": "topic %d" }],
                    "any": [{ "returning": true }, { "returning": false }],
                    "not": { "topic": "other" }
                  },
                  "team": "billing",
                  "require": { "refunds": 5 },
                  "prefer": { "products": 2 },
                  "language": "visitor",
                  "tier": 2,
                  "priority": 10,
                  "kind": "video",
                  "agents": ["anna"],
                  "lastAgent": true,
                  "steps": [
                    { "after": "30s", "lower": { "refunds": 3 } },
                    { "after": "1m", "drop": ["refunds"], "anyLanguage": true },
                    { "after": "2m", "anyTier": true, "add": ["support"] }
                  ]
                }""";

    private PlanText() {}

    static String of(int rules) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < rules; i++) {
            text.append(rule(i)).append(i == rules - 1 ? "\n" : ",\n");
        }
        return text.append("  ],\n  \"default\": \"support\"\n}\n").toString();
    }

    /** As it stands in the file. */
    static String rule(int index) {
        return RULE.formatted(index, index, index);
    }
}
