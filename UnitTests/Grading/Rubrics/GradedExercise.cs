using Exercises.CifarAugmentation;
using Exercises.CifarCnn;
using Exercises.CifarFirstCnn;
using Exercises.CifarTransfer;
using Exercises.Mnist;
using Tensorflow.Exercise;

namespace TfNet.Grading.Rubrics;

/// <summary>An exercise and what its questions ask for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Studies">Its studies, with the questions.</param>
/// <param name="Checks">What the questions ask for.</param>
internal sealed record GradedExercise(string Name, IReadOnlyList<Study> Studies, IReadOnlyList<Check> Checks)
{
    /// <summary>All exercises that are graded.</summary>
    public static IReadOnlyList<GradedExercise> All { get; } =
    [
        new("Mnist", MnistStudies.All, MnistRubric.All),
        new("CifarFirstCnn", CifarFirstCnnStudies.All, CifarFirstCnnRubric.All),
        new("CifarAugmentation", CifarAugmentationStudies.All, CifarAugmentationRubric.All),
        new("CifarCnn", CifarCnnStudies.All, CifarCnnRubric.All),
        new("CifarTransfer", CifarTransferStudies.All, CifarTransferRubric.All),
    ];

    /// <summary>The exercise of this name.</summary>
    public static GradedExercise Named(string name) => All.Single(exercise => exercise.Name == name);
}
