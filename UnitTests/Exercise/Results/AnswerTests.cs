using System.Text.RegularExpressions;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Exercise.Results;

/// <summary>What a study answers, as results.json keeps it.</summary>
[Collection("console")]
public class AnswerTests
{
    [Fact]
    public void ValuesOfEachKindKeepTheirKind()
    {
        using var exercise = new TestExercise();
        var study = TestExercise.Study(static run =>
        {
            run.answer("1.1", "right", true);
            run.answer("1.1", "wrong", false);
            run.answer("1.1", "count", 3);
            run.answer("1.1", "share", 0.25);
            run.answer("1.1", "name", "x");
            run.answer("1.1", "several", np.array([1.5, 2]));
            run.answer("1.1", "one of several", np.array([7]));
            run.answer("1.1", "scalar", np.array(8));
            run.answer("1.1", "nothing", double.PositiveInfinity);
        });
        Assert.Equal(0, exercise.Run(study));
        Assert.Equal(
            """{"right":true,"wrong":false,"count":3,"share":0.25,"name":"x","several":[1.5,2],"one of several":7,"scalar":8,"nothing":null}""",
            Regex.Replace(exercise.Results["studies"]![0]!["answers"]!["1.1"]!.ToJsonString(), @"\.0\b", ""));
    }
}
