using Exercises.CifarFirstCnn.Sections;

namespace TfNet.Grading;

public sealed class CifarFirstCnnGradingTests(QuickRuns runs) : ExerciseGradingTests("CifarFirstCnn", runs)
{
    [Fact]
    public void The_first_steps_are_those_of_Keras()
    {
        var (x, y) = FirstSteps.Sample();
        FirstSteps.AreThoseOfKeras(
            "CifarFirstCnn", RecordedFile.Read("first_steps.json").GetProperty("first_cnn"), Entrenamiento.Compilado, (x, y),
            (model, steps) => model.fit(x / 255f, y, batch_size: 32, epochs: 1, callbacks: [steps], verbose: 0));
    }
}
