using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// Numbers print with a point in a program that uses the library, as they do in Python: threads start with the invariant culture. The package sees to it before the
/// first line (InvariantGlobalization in TfNet.Engine.targets); this is for programs that reference the project. A program that wants the system's culture says so
/// in its project, <c>&lt;InvariantGlobalization&gt;false&lt;/InvariantGlobalization&gt;</c>, and one that sets <see cref="CultureInfo.CurrentCulture"/> itself has its way anyhow.
/// </summary>
internal static class ProgramCulture
{
    [SuppressMessage("Usage", "CA2255", Justification = "The program's first use of the library is what it is for.")]
    [ModuleInitializer]
    internal static void Choose()
    {
        if (!AppContext.TryGetSwitch("System.Globalization.Invariant", out _))
            CultureInfo.DefaultThreadCurrentCulture ??= CultureInfo.InvariantCulture;
    }
}
