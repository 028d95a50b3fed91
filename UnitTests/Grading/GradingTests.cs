using System.Text.Json.Nodes;
using TfNet.Grading.Cards;
using TfNet.Grading.Rubrics;

namespace TfNet.Grading;

public sealed class GradingTests
{
    [Fact]
    public void What_is_wrong_costs_points_and_the_card_says_why()
    {
        const string Right = """
            {"quick":true,"studies":[{"name":"data","questions":["1.1"],"seconds":1,"models":[],"answers":{"1.1":{"training_images":6000,"test_images":1000,"height":28,"width":28}}}]}
            """;
        Assert.Equal(0.25, GradingCard.Grade(GradedExercise.Named("Mnist"), ExerciseResults.Parse(Right, "right")).Points, 1e-9);
        var wrong = JsonNode.Parse(Right)!;
        wrong["studies"]![0]!["answers"]!["1.1"]!["height"] = 27;
        var card = GradingCard.Grade(GradedExercise.Named("Mnist"), ExerciseResults.Parse(wrong.ToJsonString(), "altered"));
        Assert.Equal(0.25 - 0.0625, card.Points, 1e-9);
        Assert.Contains("height: 27 where 28 was expected", card.ToString());
    }

    [Fact]
    public void A_file_that_is_none_is_refused() => Assert.Throws<InvalidDataException>(() => ExerciseResults.Parse("[1", "broken"));

    [Fact]
    public void A_run_is_graded_by_its_file_or_its_folder_and_what_is_no_run_ends_with_2()
    {
        var folder = Directory.CreateTempSubdirectory("a run ").FullName;
        try
        {
            Assert.Equal(2, GradingCommand.Run(["Mnist", "--results", folder]));
            File.WriteAllText(Path.Combine(folder, "results.json"), """{"quick":true,"studies":[]}""");
            Assert.Equal(0, GradingCommand.Run(["Mnist", "--results", folder]));
            Assert.Equal(0, GradingCommand.Run(["Mnist", "--results", Path.Combine(folder, "results.json")]));
            File.WriteAllText(Path.Combine(folder, "results.json"), """{"quick":true,"studies":[{}]}""");
            Assert.Equal(2, GradingCommand.Run(["Mnist", "--results", folder]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
