namespace Tensorflow.Exercise;

/// <summary>The page's own words, in the language of an exercise.</summary>
/// <param name="Language">The language, as a tag of BCP 47.</param>
/// <param name="Contents">The heading of the list of studies.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="NoSeed">That there is none.</param>
/// <param name="Machine">The machine.</param>
/// <param name="Versions">The versions.</param>
/// <param name="Began">When the run began.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="Running">That a study runs.</param>
/// <param name="Waiting">That a study has not begun.</param>
/// <param name="Done">How many of how many studies are done, after which time.</param>
/// <param name="Left">How long the rest will take.</param>
/// <param name="Written">When the page was written.</param>
/// <param name="Points">Points, in short.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Code">What the lines of a section are called.</param>
/// <param name="Output">What the output of a section is called.</param>
/// <param name="Chart">What an interactive figure is called.</param>
internal sealed record ReportWords(
    string Language, string Contents, string Seed, string NoSeed, string Machine, string Versions, string Began, string Kind, string Running, string Waiting, string Done, string Left, string Written,
    string Points, string Threads, string Code, string Output, string Chart)
{
    private static readonly ReportWords s_english = new(
        "en", "Contents", "Seed", "none", "Machine", "Versions", "Began", "Run", "running", "to come", "{0} of {1} studies after {2}", "about {0} left", "as of {0}; reload the page to see more",
        "p", "threads", "Code", "Output", "interactive chart");

    private static readonly ReportWords s_spanish = new(
        "es", "Contenido", "Semilla", "ninguna", "Máquina", "Versiones", "Inicio", "Ejecución", "en curso", "pendiente", "{0} de {1} estudios en {2}", "quedan unos {0}",
        "a las {0}; recargue la página para ver más", "p", "hilos", "Código", "Salida", "gráfico interactivo");

    /// <summary>The words of a language.</summary>
    /// <param name="language">en or es.</param>
    /// <exception cref="ValueError">It is another.</exception>
    public static ReportWords Of(string language) => language switch
    {
        "en" => s_english,
        "es" => s_spanish,
        _ => throw new ValueError($"A report is written in English or in Spanish: `language` must be \"en\" or \"es\". Received: \"{language}\""),
    };
}
