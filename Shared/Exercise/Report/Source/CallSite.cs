using System.Diagnostics;

namespace Tensorflow.Exercise;

/// <summary>Finds where in a study's method the program is.</summary>
internal static class CallSite
{
    /// <summary>The line of the study's method that is being run; 0 where programs do not know their lines, as native executables do not.</summary>
    public static int LineIn(Study study)
    {
        if (DiagnosticMethodInfo.Create(study.Run) is not { } method)
            return 0;
        foreach (var frame in new StackTrace(fNeedFileInfo: true).GetFrames())
        {
            if (DiagnosticMethodInfo.Create(frame) is { } called && called.DeclaringTypeName == method.DeclaringTypeName && called.Name == method.Name)
                return frame.GetFileLineNumber();
        }
        return 0;
    }
}
